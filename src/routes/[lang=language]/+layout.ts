// Reading pages ship no framework; a page with a chart sets this to true for itself.
export const csr = false;
