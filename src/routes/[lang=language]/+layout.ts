// Reading pages ship no framework. What some of them gain from a script is in src/lib/browser.
export const csr = false;
