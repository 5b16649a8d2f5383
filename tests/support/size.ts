/**
 * Whether long tests run at the size that the desk was accepted with (`FULL=1 npx vitest run …`); otherwise they
 * prove the same with fewer repetitions, so that all tests together stay short.
 */
export const isFull = process.env['FULL'] === '1';
