/** Work to do after a commit: at least once, so doing it twice must be harmless. */
export type Job<Given extends object> = {
  name: string;
  /** Carries only the type of what the job is given: ids, never answers or names. */
  readonly given?: Given;
  /** Attempts after the first, each later than the one before. */
  retries: number;
  /** Longest time a single attempt may take. */
  expireInSeconds: number;
  /** For what is done by the clock, in Swedish time. */
  cron?: string;
};

/** Declares a job once, where what it does is at home. */
export function declareJob<Given extends object = object>(
  job: Pick<Job<Given>, 'name' | 'cron'> & Partial<Pick<Job<Given>, 'retries' | 'expireInSeconds'>>,
): Job<Given> {
  return { retries: 12, expireInSeconds: 300, ...job };
}
