// No page ships a framework unless it says so; the page of an error never does.
export const csr = false;
