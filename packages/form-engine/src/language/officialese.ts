/** A word of officialdom, what to look for, and what people say instead. */
type Word = {
  /** Matched as a whole word, whatever the case. */
  readonly find: RegExp;
  readonly shown: string;
  readonly instead: string;
  /** Whether the one can simply take the place of the other. */
  readonly simply: boolean;
};

const word = (pattern: string, shown: string, instead: string, simply = false): Word => ({
  find: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  shown,
  instead,
  simply,
});

/** After Svarta listan and Myndigheternas skrivregler: words that make people stop, with plain ones. */
export const officialese: readonly Word[] = [
  word('vänligen', 'vänligen', 'skriv uppmaningen utan ”vänligen”'),
  word('erhålla', 'erhålla', 'få', true),
  word('erhåller', 'erhåller', 'får', true),
  word('erhållit', 'erhållit', 'fått', true),
  word('erhölls?', 'erhöll', 'fick'),
  word('inkomma med', 'inkomma med', 'lämna in', true),
  word('inkommer med', 'inkommer med', 'lämnar in', true),
  word('inkommit med', 'inkommit med', 'lämnat in', true),
  word('inkomma(?! med)', 'inkomma', 'komma in'),
  word('härmed', 'härmed', 'stryk ordet'),
  word('härvid|härav|härför|härtill', 'härvid, härav', 'skriv om med ”då”, ”av det här” eller ”för det här”'),
  word('därest', 'därest', 'om', true),
  word('avseende|beträffande|rörande', 'avseende, beträffande', 'om'),
  word('ej', 'ej', 'inte', true),
  word('erfordras', 'erfordras', 'behövs', true),
  word('erforderlig[at]?', 'erforderlig', 'nödvändig'),
  word('tillse', 'tillse', 'se till', true),
  word('tillhandahålla', 'tillhandahålla', 'erbjuda', true),
  word('tillhandahåller', 'tillhandahåller', 'erbjuder', true),
  word('verkställa|verkställs', 'verkställa', 'genomföra'),
  word('erlägga', 'erlägga', 'betala', true),
  word('erläggs|erlägger', 'erläggs', 'betalas'),
  word('jämlikt', 'jämlikt', 'enligt', true),
  word('i enlighet med', 'i enlighet med', 'enligt', true),
  word('med anledning av', 'med anledning av', 'på grund av'),
  word('samt', 'samt', 'och', true),
  word('dock', 'dock', 'men'),
  word('såvida', 'såvida', 'om', true),
  word('huruvida', 'huruvida', 'om', true),
  word('föreligger', 'föreligger', 'finns', true),
  word('medelst', 'medelst', 'med', true),
  word('nyttja', 'nyttja', 'använda', true),
  word('nyttjar', 'nyttjar', 'använder', true),
  word('anmoda[rs]?', 'anmoda', 'uppmana'),
  word('åligger', 'åligger', 'ska'),
  word('äga rätt', 'äga rätt', 'ha rätt', true),
  word('i förekommande fall', 'i förekommande fall', 'säg när det gäller'),
  word('därvid', 'därvid', 'då', true),
  word(
    'ovanstående|nedanstående',
    'ovanstående, nedanstående',
    'säg vad du menar, till exempel ”den här adressen”',
  ),
  word('ifylles', 'ifylles', 'fyll i'),
  word('angives?', 'anges', 'skriv'),
  word('obligatorisk[at]?(?: fält)?', 'obligatorisk', 'måste fyllas i'),
  word('ogiltigt? (?:värde|format|inmatning)', 'ogiltigt värde', 'säg vad som ska ändras'),
  word('sökanden', 'sökanden', 'du, eller den som söker'),
];
