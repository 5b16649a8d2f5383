import { afterEach, expect } from 'vitest';

/** Of machines: in UTC, ahead of it (readers' own and the farthest), behind it. */
export const TIME_ZONES = ['UTC', 'Asia/Almaty', 'Pacific/Kiritimati', 'America/New_York'] as const;

const OWN = process.env.TZ;

afterEach(() => {
	if (OWN === undefined) delete process.env.TZ;
	else process.env.TZ = OWN;
});

/** Lets the rest of a test run as on a machine in another time zone. */
export function inTimeZone(zone: (typeof TIME_ZONES)[number]): void {
	process.env.TZ = zone;
	expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
}
