import type { WorkProblem } from '@handslag/contracts/builder';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import { mailTags, unknownMailTags } from '@handslag/contracts/mails/mail-tags';
import type { Municipality } from '../../actor.ts';
import { acceptedEids } from '../../municipalities/accepted-eids.ts';
import type { Context } from '../../context.ts';

type Complain = (path: string, message: string) => void;

/** What in a service's settings cannot work, or would leave somebody without an answer. They have the right shape already. */
export function reviewSettings(
  ctx: Context,
  municipality: Municipality,
  groups: ReadonlySet<string>,
  settings: EServiceSettings,
): WorkProblem[] {
  const found: WorkProblem[] = [];
  const error: Complain = (path, message) =>
    void found.push({ severity: 'error', path: `settings.${path}`, message });
  const warning: Complain = (path, message) =>
    void found.push({ severity: 'warning', path: `settings.${path}`, message });
  reviewPersonalData(settings, error);
  reviewStatuses(settings, error, warning);
  reviewGroups(settings, groups, municipality.settings.groupNames ?? {}, error, warning);
  reviewEids(ctx, municipality, settings, error, warning);
  reviewRest(settings, error, warning);
  reviewMails(settings, error);
  return found;
}

const isBlank = (text: { sv: string }): boolean => text.sv.trim() === '';

function reviewPersonalData({ personalData }: EServiceSettings, error: Complain): void {
  if (isBlank(personalData.purpose))
    error('personalData.purpose.sv', 'Skriv varför personuppgifterna behövs.');
  if (isBlank(personalData.legalGround))
    error('personalData.legalGround.sv', 'Skriv vilken laglig grund ni har för personuppgifterna.');
  if (isBlank(personalData.retention))
    error('personalData.retention.sv', 'Skriv hur länge uppgifterna sparas och vad som händer sedan.');
}

function reviewStatuses({ statuses }: EServiceSettings, error: Complain, warning: Complain): void {
  const ids = new Set(statuses.map(({ id }) => id));
  if (ids.size < statuses.length) error('statuses', 'Två statusar har samma id. Ge dem olika.');
  if (statuses[0]?.contentType === 'closed')
    error('statuses[0].contentType', 'Den första statusen får nya ärenden, så den kan inte vara avslutad.');
  if (!statuses.some(({ contentType }) => contentType === 'closed'))
    error('statuses', 'Lägg till en status av typen Avslutat, så att ärendena kan avslutas.');
  statuses.forEach(({ name, contentType, next }, index) => {
    next?.forEach((id, position) => {
      if (!ids.has(id))
        error(`statuses[${index}].next[${position}]`, `Det finns ingen status med id ”${id}”.`);
    });
    if (next?.length === 0 && contentType !== 'closed')
      warning(
        `statuses[${index}].next`,
        `Från ”${name.sv}” kommer ett ärende aldrig vidare. Välj vad som kan följa.`,
      );
  });
}

function reviewGroups(
  { handlerGroup, assignmentRules = [] }: EServiceSettings,
  groups: ReadonlySet<string>,
  names: Readonly<Record<string, string>>,
  error: Complain,
  warning: Complain,
): void {
  if (handlerGroup.trim() === '') error('handlerGroup', 'Välj vilken grupp som ska handlägga ärendena.');
  const given = [
    { path: 'handlerGroup', group: handlerGroup },
    ...assignmentRules.map(({ handlerGroup: group }, index) => ({
      path: `assignmentRules[${index}].handlerGroup`,
      group,
    })),
  ];
  for (const { path, group } of given) {
    if (group.trim() === '') {
      if (path !== 'handlerGroup') error(path, 'Välj vilken grupp som får ärendena när regeln stämmer.');
    } else if (!groups.has(group))
      warning(
        path,
        `Ingen hör till gruppen ”${names[group] ?? group}”, så ingen ser ärendena förrän någon läggs till i den.`,
      );
  }
}

function reviewEids(
  ctx: Context,
  municipality: Municipality,
  settings: EServiceSettings,
  error: Complain,
  warning: Complain,
): void {
  const { login, eids } = settings;
  const accepted = municipality.settings.acceptedEids;
  eids?.forEach((name, index) => {
    if (!accepted.includes(name))
      error(
        `eids[${index}]`,
        `Kommunen tar inte emot e-legitimationen ”${name}”. Ta bort den, eller lägg till den i kommunens inställningar.`,
      );
  });
  if (login === 'none') return;
  if (eids?.length === 0) error('eids', 'Välj minst en e-legitimation, annars kan ingen logga in.');
  else if (acceptedEids(ctx, municipality, settings).length === 0)
    warning('eids', 'Ingen av e-legitimationerna är ansluten just nu, så ingen kan logga in.');
}

function reviewRest(settings: EServiceSettings, error: Complain, warning: Complain): void {
  const { opensAt, closesAt, messageTemplates = [], decisions, login, signing, draftPolicy } = settings;
  if (opensAt !== undefined && closesAt !== undefined && Date.parse(closesAt) <= Date.parse(opensAt))
    error('closesAt', 'E-tjänsten stänger innan den har öppnat.');
  if (new Set(messageTemplates.map(({ id }) => id)).size < messageTemplates.length)
    error('messageTemplates', 'Två meddelandemallar har samma id. Ge dem olika.');
  if (new Set(decisions?.outcomes.map(({ id }) => id)).size < (decisions?.outcomes.length ?? 0))
    error('decisions.outcomes', 'Två beslutsutfall har samma id. Ge dem olika.');
  if (signing !== 'none' && login !== 'required')
    error(
      'signing',
      'Den som ska skriva under måste vara inloggad. Kräv inloggning, eller ta bort underskriften.',
    );
  if (login === 'none' && draftPolicy?.kind === 'days')
    warning(
      'draftPolicy',
      'Utan inloggning kan ingen hitta tillbaka till ett sparat ärende, så det sparas bara under besöket.',
    );
}

function reviewMails({ mailTexts = {} }: EServiceSettings, error: Complain): void {
  for (const [mail, text] of Object.entries(mailTexts))
    for (const [language, words] of Object.entries(text ?? {}))
      for (const name of unknownMailTags(words ?? ''))
        error(
          `mailTexts.${mail}.${language}`,
          `Taggen {${name}} finns inte, så den skulle stå kvar i mejlet. Använd ${mailTags.map((tag) => `{${tag}}`).join(', ')}, eller ta bort klamrarna.`,
        );
}
