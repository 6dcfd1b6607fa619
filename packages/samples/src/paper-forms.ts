type Part = {
  kind: 'question';
  label: string;
  hints: readonly string[];
  answer:
    | { kind: 'lines'; lines: number; unit: string }
    | { kind: 'choices'; choices: readonly string[] }
    | { kind: 'fields'; fields: readonly string[] };
};

/** A form to print that a sample municipality offers beside its e-services, for something that is no e-service. */
export interface SamplePaperForm {
  municipality: string;
  /** What it is called in each language; the document itself is in Swedish. */
  title: { readonly sv: string; readonly en: string; readonly fi: string };
  category: string;
  lead: string;
  instructions: readonly string[];
  steps: readonly { title: string; hints: readonly string[]; parts: readonly Part[] }[];
  personalData: readonly { label: string; value: string }[];
}

const fields = (label: string, asked: readonly string[], hints: readonly string[] = []): Part => ({
  kind: 'question',
  label,
  hints,
  answer: { kind: 'fields', fields: asked },
});

const fullmakt: SamplePaperForm = {
  municipality: 'sorhamn',
  title: {
    sv: 'Fullmakt: låt någon annan sköta ditt ärende',
    en: 'Power of attorney: let someone else see to your case',
    fi: 'Valtakirja: anna toisen hoitaa asiasi',
  },
  category: 'Övrigt',
  lead: 'För dig som vill att en annan person ska sköta ett ärende hos kommunen åt dig.',
  instructions: [
    'Skriv tydligt med bläckpenna.',
    'Du kan ta tillbaka fullmakten när du vill. Ring eller skriv till oss.',
  ],
  steps: [
    {
      title: 'Du som ger fullmakten',
      hints: [],
      parts: [fields('Dina uppgifter', ['Namn', 'Personnummer', 'Adress', 'Telefon'])],
    },
    {
      title: 'Den som får fullmakten',
      hints: [],
      parts: [fields('Ombudets uppgifter', ['Namn', 'Personnummer', 'Adress', 'Telefon'])],
    },
    {
      title: 'Vad fullmakten gäller',
      hints: [],
      parts: [
        {
          kind: 'question',
          label: 'Vilket ärende gäller det?',
          hints: ['Skriv ärendenumret om du har ett. Skriv annars vad det handlar om.'],
          answer: { kind: 'lines', lines: 3, unit: '' },
        },
        {
          kind: 'question',
          label: 'Vad får ombudet göra?',
          hints: ['Kryssa för allt som gäller.'],
          answer: {
            kind: 'choices',
            choices: [
              'Läsa handlingar i ärendet',
              'Lämna uppgifter och komplettera',
              'Ta emot beslut',
              'Överklaga beslut',
            ],
          },
        },
        fields(
          'Hur länge gäller fullmakten?',
          ['Från och med', 'Till och med'],
          ['Skriv år, månad och dag. Lämnar du slutdagen tom gäller den tills ärendet är avslutat.'],
        ),
      ],
    },
    {
      title: 'Skriv under',
      hints: ['Båda skriver under med egen hand.'],
      parts: [
        fields('Du som ger fullmakten', ['Ort och datum', 'Namnteckning', 'Namnförtydligande']),
        fields('Den som får fullmakten', ['Ort och datum', 'Namnteckning', 'Namnförtydligande']),
      ],
    },
  ],
  personalData: [
    { label: 'Varför', value: 'Vi behöver uppgifterna för att veta vem som får företräda dig i ärendet.' },
    { label: 'Rättslig grund', value: 'Uppgiften är nödvändig för myndighetsutövning.' },
    { label: 'Hur länge', value: 'Fullmakten sparas lika länge som ärendet den hör till.' },
    {
      label: 'Allmän handling',
      value:
        'Det du skickar in blir en allmän handling. Innan någon får läsa den prövar vi om uppgifterna omfattas av sekretess.',
    },
  ],
};

export const samplePaperForms: readonly SamplePaperForm[] = [fullmakt];
