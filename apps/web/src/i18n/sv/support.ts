export const supportTexts = {
  disturbances: 'Pågående störningar',
  noDisturbances: 'Vi känner inte till några störningar just nu.',
  until: (when: string) => `Väntas pågå till ${when}.`,
  about: (name: string) => `Det gäller: ${name}. Du kan ändra det i formuläret.`,
  tell: 'Skicka med uppgifter om min webbläsare',
  exactly: 'Då fyller vi i exakt det här åt dig, och du kan ändra det innan du skickar:',
  otherBrowser: 'Annan webbläsare',
  otherSystem: 'Annat system',
  window: (width: number, height: number) => `Fönstret är ${width} × ${height} bildpunkter`,
};
