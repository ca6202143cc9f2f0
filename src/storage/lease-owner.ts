/** One running instance of the program, as it is named in leases. */
export interface LeaseOwner {
  /** Must differ between machines and containers that share a database. */
  readonly host: string;
  readonly pid: number;
  /** Differs with every start. */
  readonly nonce: string;
}

/** The owner's name, `host:pid:nonce`. */
export const nameOwner = ({ host, pid, nonce }: LeaseOwner): string => `${host}:${pid}:${nonce}`;

/** Reads a name back; null where it has another form. */
export function readOwner(name: string): LeaseOwner | null {
  // From the end: a host written as an IPv6 address holds colons itself.
  const parts = /^(?<host>.+):(?<pid>\d+):(?<nonce>[^:]+)$/.exec(name)?.groups;
  return parts?.host && parts.nonce
    ? { host: parts.host, pid: Number(parts.pid), nonce: parts.nonce }
    : null;
}

/**
 * Whether the owner certainly runs no more, as far as this instance can see. Of another host nothing
 * can be seen, so its leases have to run out.
 *
 * @param isProcessAlive whether a process of that id runs on this host; it may be another program's.
 */
export function isGone(
  owner: string,
  self: string,
  isProcessAlive: (pid: number) => boolean,
): boolean {
  const other = readOwner(owner);
  const own = readOwner(self);
  if (!other || !own || other.host !== own.host) return false;
  // My own process id under another nonce: in a container every start has the same one.
  return other.pid === own.pid ? other.nonce !== own.nonce : !isProcessAlive(other.pid);
}
