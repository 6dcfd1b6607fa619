const number = new Intl.NumberFormat('sv-SE');
const errands = (count: number): string => (count === 1 ? '1 ärende' : `${number.format(count)} ärenden`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${number.format(count)} dagar`);

export const retentionTexts = {
  title: 'Gallring',
  back: 'Till inställningarna',
  lead: 'Ärenden som har sparats så länge som e-tjänsten säger kan gallras. Inget gallras av sig självt: någon här beslutar, och beslutet står i protokollet.',
  loading: 'Hämtar ärenden som kan gallras',

  due: 'Kan gallras nu',
  none: 'Inget ärende är gammalt nog att gallras.',
  dueIn: (count: number, kept: number) => `${errands(count)} avslutades för mer än ${days(kept)} sedan.`,
  onlyHeld: (count: number) =>
    count === 1
      ? '1 ärende är gammalt nog, men undantaget.'
      : `${errands(count)} är gamla nog, men undantagna.`,
  held: (count: number) =>
    count === 1
      ? '1 ärende till är undantaget och blir kvar.'
      : `${errands(count)} till är undantagna och blir kvar.`,
  planned: 'Gallring planerad',
  show: 'Visa ärendena',
  showOf: (service: string) => `Visa ärendena i ${service}`,
  hide: 'Dölj ärendena',
  hideOf: (service: string) => `Dölj ärendena i ${service}`,
  openLead: 'Öppna ett ärende för att undanta det från gallringen.',
  first: (count: number) => `De ${count} som avslutades först:`,
  closedOn: (day: string) => `avslutat ${day}`,
  isHeld: 'Undantaget',
  others: 'E-tjänster utan något att gallra',
  keptFor: (kept: number) => `sparas ${days(kept)}`,
  keptForEver: 'bevaras',

  decide: 'Besluta om gallring',
  reference: 'Beslut som gallringen grundar sig på',
  referenceHint:
    'Diarienummer och paragraf, eller dokumenthanteringsplanen som det står i. Skriv inga namn: texten blir kvar i protokollet.',
  referenceMissing: 'Skriv vilket beslut gallringen grundar sig på.',
  chooseMissing: 'Välj minst en e-tjänst.',
  remove: (count: number) => (count === 0 ? 'Gallra …' : `Gallra ${errands(count)} …`),
  dialog: (count: number) => `Vill du gallra ${errands(count)}?`,
  dialogText:
    'Ärendena tas bort för alltid om ett dygn, med svar, bilagor, meddelanden, beslut, underskrifter och kvittenser. Till dess kan du ångra dig här.',
  dialogKept: 'Ärendenummer, e-tjänst och datum blir kvar i gallringsprotokollet.',
  dialogReference: (reference: string) => `Beslut: ${reference}`,
  inService: (service: string, count: number) => `${service}: ${errands(count)}`,
  no: 'Avbryt',
  yes: 'Gallra om ett dygn',
  deciding: 'Sparar …',
  decided: 'Gallringen är beslutad.',
  changedSince: 'Antalet ärenden har ändrats sedan du öppnade sidan. Titta igenom dem och försök igen.',

  removals: 'Gallringar',
  noRemovals: 'Ingen gallring har gjorts.',
  state: { planned: 'Beslutad', cancelled: 'Ångrad', done: 'Genomförd' },
  by: (name: string, when: string) => `${name} beslutade ${when}`,
  carriedOut: (when: string) => `Tas bort tidigast ${when}`,
  doneAt: (count: number, when: string) => `${errands(count)} togs bort ${when}`,
  underWay: (count: number) => `Hittills har ${errands(count)} tagits bort`,
  cancelledAt: (when: string) => `Ångrad ${when}. Inget togs bort.`,
  cancel: 'Ångra gallringen',
  cancelOf: (reference: string) => `Ångra gallringen: ${reference}`,
  cancelled: 'Gallringen är ångrad. Inget tas bort.',
  tooLate: 'Gallringen är redan genomförd eller ångrad.',
  protocol: 'Hämta protokollet (CSV)',
  protocolOf: (reference: string) => `Hämta protokollet (CSV): ${reference}`,

  removableOn: 'Kan gallras från',
  holdTitle: 'Undantaget från gallring',
  holdReason: (reason: string) => `Skäl: ${reason}`,
  holdBy: (by: string, day: string) => `${by}, ${day}`,
  hold: 'Undanta från gallring …',
  holdDialog: 'Undanta ärendet från gallring',
  holdLead: 'Ärendet gallras inte så länge undantaget finns, hur gammalt det än blir.',
  holdHint: 'Till exempel ”Beslutet är överklagat”.',
  holdNow: 'Undanta',
  holding: 'Sparar …',
  heldNow: 'Ärendet är undantaget från gallring.',
  lift: 'Ta bort undantaget …',
  liftDialog: 'Ta bort undantaget från gallring',
  liftLead: 'Ärendet kan gallras igen när det är gammalt nog.',
  liftHint: 'Till exempel ”Domen har vunnit laga kraft”.',
  liftNow: 'Ta bort undantaget',
  lifted: 'Ärendet är inte längre undantaget från gallring.',
};
