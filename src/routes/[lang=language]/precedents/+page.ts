// The bars become a chart: this page hydrates.
export const csr = true;
