export const signatureTexts = {
  simulated: 'Simulerad e-legitimation: underskriften bevisar ingenting.',
};
