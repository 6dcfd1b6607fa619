import type { supportTexts as sv } from '../sv/support.ts';

export const supportTexts: typeof sv = {
  disturbances: 'Tiedossa olevat häiriöt',
  noDisturbances: 'Tiedossamme ei ole häiriöitä juuri nyt.',
  until: (when) => `Arvioitu kesto ${when} asti.`,
  about: (name) => `Asia koskee: ${name}. Voit muuttaa sen lomakkeella.`,
  tell: 'Lähetä mukana tiedot selaimestani',
  exactly: 'Silloin täytämme puolestasi täsmälleen nämä tiedot, ja voit muuttaa niitä ennen lähettämistä:',
  otherBrowser: 'Muu selain',
  otherSystem: 'Muu järjestelmä',
  window: (width, height) => `Ikkunan koko on ${width} × ${height} kuvapistettä`,
};
