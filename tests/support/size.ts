/**
 * Whether long tests run at full size, as in the acceptance of the desk (`FULL=1 npx vitest run …`); otherwise they
 * repeat less often, so that the whole test run stays short.
 */
export const isFull = process.env['FULL'] === '1';
