import { readFileSync } from 'node:fs';

/** Reads named settings one by one and remembers everything that is wrong, so that all of it can be told at once. */
export type SettingsReader = {
  readonly problems: string[];
  /** The value, or the contents of the file that `NAME_FILE` points at. */
  optional(name: string): string | null;
  text(name: string, fallback: string): string;
  required(name: string, why: string): string;
  number(name: string, fallback: number, least: number, most: number): number;
  choice<const C extends readonly string[]>(name: string, choices: C, fallback: C[number]): C[number];
  list(name: string): string[];
  address(name: string, fallback: string | null): URL | null;
  refuse(problem: string): void;
};

/** `env` is a process environment; an empty value counts as absent. */
export function createSettingsReader(env: Readonly<Record<string, string | undefined>>): SettingsReader {
  const problems: string[] = [];
  const refuse = (problem: string): void => void problems.push(problem);

  const optional = (name: string): string | null => {
    const given = env[name]?.trim();
    const file = env[`${name}_FILE`]?.trim();
    if (given && file) refuse(`Både ${name} och ${name}_FILE är satta. Behåll en av dem.`);
    if (given) return given;
    if (!file) return null;
    try {
      return readFileSync(file, 'utf8').trim() || null;
    } catch {
      refuse(`${name}_FILE pekar på ${file}, som inte går att läsa. Rätta sökvägen eller läsrätten.`);
      return null;
    }
  };

  return {
    problems,
    refuse,
    optional,
    text: (name, fallback) => optional(name) ?? fallback,
    required: (name, why) => {
      const given = optional(name);
      if (given === null) refuse(`${name} saknas. ${why}`);
      return given ?? '';
    },
    number: (name, fallback, least, most) => {
      const given = optional(name);
      if (given === null) return fallback;
      const number = Number(given);
      if (Number.isInteger(number) && number >= least && number <= most) return number;
      refuse(`${name} ska vara ett heltal mellan ${least} och ${most}, inte "${given}".`);
      return fallback;
    },
    choice: (name, choices, fallback) => {
      const given = optional(name);
      if (given === null) return fallback;
      if (choices.includes(given)) return given;
      refuse(`${name} ska vara något av ${choices.join(', ')}, inte "${given}".`);
      return fallback;
    },
    list: (name) =>
      (optional(name) ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    address: (name, fallback) => {
      const given = optional(name) ?? fallback;
      if (given === null) return null;
      if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return new URL(given);
      refuse(`${name} ska vara en hel adress som börjar med http:// eller https://, inte "${given}".`);
      return null;
    },
  };
}
