// No page ships a framework unless it says so; error pages never do.
export const csr = false;
