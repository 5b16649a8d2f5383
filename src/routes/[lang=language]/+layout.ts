// Public pages ship no framework. The script that enhances some of them is in src/lib/browser.
export const csr = false;
