import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { FieldProblem } from '@handslag/contracts/problem';

/** What is wrong with settings that each are well formed, as Swedish sentences by the field to change. */
export function checkSettings(settings: MunicipalitySettings): FieldProblem[] {
  return [
    ...sessionProblems(settings),
    ...listProblems(settings),
    ...accessibilityProblems(settings),
    ...settings.operatingMessages.flatMap(({ from, to }, index) =>
      Date.parse(from) < Date.parse(to)
        ? []
        : [
            {
              path: `operatingMessages.${index}.to`,
              message: 'Meddelandet slutar innan det börjar. Välj en senare tid.',
            },
          ],
    ),
  ];
}

function sessionProblems({ idleMinutes, warnMinutes }: MunicipalitySettings): FieldProblem[] {
  if (warnMinutes < idleMinutes) return [];
  const message = `Varningen måste komma innan inloggningen avslutas. Välj högst ${idleMinutes - 1} minuter.`;
  return [{ path: 'warnMinutes', message }];
}

function accessibilityProblems({ accessibility }: MunicipalitySettings): FieldProblem[] {
  if (!accessibility) return [];
  const { conformity, assessedOn, updatedOn, shortcomings } = accessibility;
  const problems: FieldProblem[] = [];
  if (updatedOn < assessedOn)
    problems.push({
      path: 'accessibility.updatedOn',
      message: 'Redogörelsen kan inte vara uppdaterad innan bedömningen gjordes. Välj en senare dag.',
    });
  if (conformity === 'full' && shortcomings.some(({ reason }) => reason !== 'outside'))
    problems.push({
      path: 'accessibility.conformity',
      message: 'Den som har brister som omfattas av lagen är inte helt förenlig med den. Välj delvis.',
    });
  return problems;
}

function listProblems({
  languages,
  acceptedEids,
  operatingMessages,
  closedDays = [],
}: MunicipalitySettings): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!languages.includes('sv'))
    problems.push({
      path: 'languages',
      message: 'Svenska måste finnas med: alla texter har en svensk lydelse.',
    });
  const lists = {
    languages,
    acceptedEids,
    closedDays: closedDays.map(({ day }) => day),
    operatingMessages: operatingMessages.map(({ id }) => id),
  };
  for (const [path, list] of Object.entries(lists))
    if (new Set<string>(list).size < list.length)
      problems.push({ path, message: 'Samma sak står två gånger. Ta bort den ena.' });
  return problems;
}
