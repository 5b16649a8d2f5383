// The picture becomes a chart that filters: this page hydrates.
export const csr = true;
