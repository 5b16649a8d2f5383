// The desk consists of forms and pages that work with and without JavaScript; its only script is one small
// file (static/desk.js).
export const csr = false;
