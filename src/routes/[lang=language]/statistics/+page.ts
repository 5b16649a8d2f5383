// The charts hydrate; everything else on the page works without.
export const csr = true;
