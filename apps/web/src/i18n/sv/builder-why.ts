import type { LanguageCode } from '@handslag/form-engine/building';

type Source = { readonly name: string; readonly to: string; readonly language: 'sv' | 'en' };
type Reason = { readonly why: string; readonly source?: Source };

const wcag = (number: string, page: string): Source => ({
  name: `WCAG 2.2, ${number}`,
  to: `https://www.w3.org/WAI/WCAG22/Understanding/${page}.html`,
  language: 'en',
});
const languageAct: Source = {
  name: 'Språklagen, 11 §',
  to: 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/spraklag-2009600_sfs-2009-600/',
  language: 'sv',
};
const gdpr: Source = {
  name: 'Dataskyddsförordningen, artikel 9',
  to: 'https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:32016R0679',
  language: 'sv',
};

/** Why each kind of finding matters, and where that is laid down. */
export const whyTexts: Readonly<Record<LanguageCode, Reason>> = {
  long_sentence: {
    why: 'Långa meningar är svåra att hålla i minnet, mest för den som lyssnar, läser långsamt eller har ett annat modersmål.',
    source: languageAct,
  },
  officialese: {
    why: 'Ord som bara myndigheter använder gör att folk svarar fel eller ringer. Språket ska vara vårdat, enkelt och begripligt.',
    source: languageAct,
  },
  missing_label: {
    why: 'Den som inte ser sidan får bara höra ”redigera text” och vet inte vad som ska skrivas.',
    source: wcag('3.3.2', 'labels-or-instructions'),
  },
  empty_label: {
    why: 'Den som lyssnar går ofta direkt mellan fälten. Då måste varje fråga gå att förstå utan det som står runt omkring.',
    source: wcag('2.4.6', 'headings-and-labels'),
  },
  colon: { why: 'Skärmläsare läser upp kolonet. Frågan är redan skild från svaret.' },
  capitals: {
    why: 'Ordbilden försvinner när alla bokstäver är lika höga, och skärmläsare kan bokstavera ord i versaler.',
  },
  click_here: {
    why: 'Alla trycker inte och klickar inte, och den som hör sidan uppläst kan få höra bara knappen eller länken.',
    source: wcag('2.4.4', 'link-purpose-in-context'),
  },
  link_words: {
    why: 'Skärmläsare kan läsa upp alla länkar i en lista. Då ska orden i länken räcka för att välja rätt.',
    source: wcag('2.4.4', 'link-purpose-in-context'),
  },
  unsafe_link: {
    why: 'Bara adresser som börjar med https, mailto, tel eller ett snedstreck blir länkar. Allt annat kunde lura den som trycker.',
  },
  sensory: {
    why: 'Färg, form och plats hjälper inte den som lyssnar på sidan, har förstorat den eller inte skiljer på färgerna.',
    source: wcag('1.3.3', 'sensory-characteristics'),
  },
  help_repeats: {
    why: 'Den som lyssnar får höra samma sak två gånger, och de som behövde hjälp fick ingen.',
  },
  many_choices: {
    why: 'Många val på rad tar plats och måste läsas igenom. I en lista går det att skriva för att hitta.',
  },
  missing_language: {
    why: 'Den som har valt ett annat språk får blandade språk på sidan, och skärmläsaren kan läsa svenskan med fel uttal.',
    source: wcag('3.1.2', 'language-of-parts'),
  },
  sensitive: {
    why: 'Känsliga personuppgifter kräver särskilt stöd i lag. Märkta svar döljs för den som inte behöver dem, och varje läsning loggas.',
    source: gdpr,
  },
  better_type: {
    why: 'Rätt typ kontrollerar svaret direkt, och webbläsaren kan fylla i det åt den som har svårt att skriva.',
    source: wcag('1.3.5', 'identify-input-purpose'),
  },
};
