export type Chosen = { from: string; to: string; eService: string };
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What an address asks for; where it does not say, the last twelve months and all services. */
export function addressToChosen(search: string, now: Date): Chosen {
  const given = new URLSearchParams(search);
  const [from, to] = [given.get('fran') ?? '', given.get('till') ?? ''];
  return {
    from: month.test(from) ? from : nameOf(now, -11),
    to: month.test(to) ? to : nameOf(now, 0),
    eService: given.get('e-tjanst') ?? '',
  };
}

/** The address of what is chosen, so that it can be kept and shared. */
export function chosenToAddress({ from, to, eService }: Chosen): string {
  const search = new URLSearchParams({
    fran: from,
    till: to,
    ...(eService !== '' && { 'e-tjanst': eService }),
  });
  return `?${search.toString()}`;
}

/** How many months from one to another, both included; none or fewer where the second comes first. */
export function monthsFrom(from: string, to: string): number {
  const [first, last] = [from, to].map((name) => {
    const [year = 0, number = 0] = name.split('-').map(Number);
    return year * 12 + number;
  });
  return (last ?? 0) - (first ?? 0) + 1;
}

function nameOf(now: Date, shift: number): string {
  const [year = 0, number = 1] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
    .format(now)
    .split('-')
    .map(Number);
  const at = year * 12 + number - 1 + shift;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
