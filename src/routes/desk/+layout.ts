// The desk is forms and pages: it works the same with and without JavaScript, because it ships none
// but one small file (static/desk.js).
export const csr = false;
