import type { Step } from '@handslag/form-engine';
import { attachments, megabytes, photos } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { all, is, isAnswered, isYes, not } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const whatIsWrong: Step = {
  id: 'vadArFel',
  title: sv('Vad är fel?'),
  questions: [
    {
      id: 'kategori',
      type: 'radio',
      label: sv('Vad gäller det?'),
      choices: choices({
        vag: 'Hål eller skada i väg',
        belysning: 'Gatubelysning',
        sno: 'Snö eller halka',
        skrap: 'Skräp eller klotter',
        park: 'Träd eller park',
        lekplats: 'Lekplats',
        vatten: 'Vatten eller avlopp',
        skylt: 'Trafikskylt',
        annat: 'Annat',
      }),
    },
    {
      id: 'lampnr',
      type: 'text',
      label: sv('Nummer på lyktstolpen'),
      help: sv(
        'Numret sitter på stolpen i ögonhöjd: tre bokstäver, bindestreck och fyra siffror, till exempel ABC-1234.',
      ),
      mask: 'AAA-9999',
      required: false,
      visibleWhen: is('kategori', 'belysning'),
    },
    {
      id: 'lekskada',
      type: 'yes-no',
      label: sv('Kan något barn skada sig?'),
      visibleWhen: is('kategori', 'lekplats'),
    },
    {
      id: 'lekskadaInfo',
      type: 'information',
      label: sv('Vi tar anmälan först'),
      text: sv(
        'Anmälningar där barn kan skada sig går före andra. Håll gärna barnen borta från platsen tills vi har varit där.',
      ),
      tone: 'warning',
      visibleWhen: isYes('lekskada'),
    },
    {
      id: 'vattentyp',
      type: 'radio',
      label: sv('Vad märker du?'),
      visibleWhen: is('kategori', 'vatten'),
      choices: choices({
        vattenPaGatan: 'Vatten på gatan',
        missfargat: 'Missfärgat vatten',
        ingetVatten: 'Inget vatten',
        stoppIAvlopp: 'Stopp i avlopp',
      }),
    },
    {
      id: 'beskriv',
      type: 'long-text',
      label: sv('Beskriv felet'),
      help: sv('Vad är trasigt, hur stort är det och sedan när?'),
      minLength: 10,
      maxLength: 1500,
    },
    attachments({
      id: 'foto',
      label: sv('Bilder'),
      help: sv(
        'Bilder hjälper oss att ta med rätt verktyg. Undvik att få med människor och registreringsskyltar.',
      ),
      details: sv('Uppgifter i bilden om var den är tagen tas bort.'),
      required: false,
      accept: photos,
      maxBytes: megabytes(15),
      max: 5,
    }),
    {
      id: 'dubblett',
      type: 'information',
      label: sv('Har någon redan anmält felet?'),
      text: sv(
        'Du behöver inte ta reda på det. Får vi flera anmälningar om samma fel slår vi ihop dem och säger till dig.',
      ),
      visibleWhen: all(isAnswered('kategori'), not(is('kategori', 'annat'))),
    },
  ],
};
