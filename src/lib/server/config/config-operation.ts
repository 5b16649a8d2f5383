/* The settings for running a public tracker; config.ts reads them with the rest. */

export interface OperationConfig {
	/** The header in which a reverse proxy gives the reader's address; undefined: the tracker trusts no such header. */
	addressHeader: string | undefined;
	/** The folder for scheduled copies of the database; undefined: no copies. */
	backupFolder: string | undefined;
	/** Hours between two copies. */
	backupHours: number;
	/** Where to report security problems (RFC 9116); undefined: there is no security.txt. */
	securityContact: string | undefined;
}

export const OPERATION_SETTINGS = [
	'ADDRESS_HEADER',
	'BACKUP_FOLDER',
	'BACKUP_HOURS',
	'SECURITY_CONTACT'
] as const;

type Environment = Partial<Record<(typeof OPERATION_SETTINGS)[number] | 'ORIGIN', string>>;

/** Adds one line to `problems` for each bad setting. */
export function readOperation(environment: Environment, problems: string[]): OperationConfig {
	const { ADDRESS_HEADER, BACKUP_FOLDER, BACKUP_HOURS, SECURITY_CONTACT } = environment;
	const hours = BACKUP_HOURS || '24';
	if (ADDRESS_HEADER && !/^[a-z][a-z\d-]*$/iu.test(ADDRESS_HEADER))
		problems.push('ADDRESS_HEADER must be the name of a header, such as x-forwarded-for.');
	// Only a tracker behind a proxy is public, and only then we cannot guess its address (decision 12).
	if (ADDRESS_HEADER && !environment.ORIGIN)
		problems.push('ORIGIN must be set where ADDRESS_HEADER is: the address that readers type.');
	if (!/^\d{1,4}$/u.test(hours) || Number(hours) === 0)
		problems.push('BACKUP_HOURS must be a whole number of hours from 1 to 9999.');
	if (SECURITY_CONTACT && !isContact(SECURITY_CONTACT))
		problems.push('SECURITY_CONTACT must be an address beginning with mailto: or https://.');
	return {
		addressHeader: ADDRESS_HEADER || undefined,
		backupFolder: BACKUP_FOLDER || undefined,
		backupHours: Number(hours),
		securityContact: SECURITY_CONTACT || undefined
	};
}

function isContact(value: string): boolean {
	return /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/u.test(value) && URL.canParse(value);
}
