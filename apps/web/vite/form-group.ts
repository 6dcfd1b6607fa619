const ofForms =
  /\/(?:packages\/form-engine\/src|apps\/web\/src\/(?:form|citizen\/fill-in))\/|\/contracts\/src\/attachments\.ts$|\/i18n\/(?:sv|spoken)\/(?:form|fill-in)\.ts$/;
/** Fetched by the form itself when a question or a moment needs it, or shown outside of forms too. */
const fetchedLater = [
  /\/fill-in\/(?:review-page|use-submit|submit-reviewed|answers-hash|submission-key|save-dialogs|conflict-dialog|answer-in-words|leave-dialog|lock|not-opened|upgrade-notice|draft-dialogs)\./,
  /\/form\/(?:rows|uploads\/(?:attachments|uploads?(?!-door)|upload-\w+|files|message-files))\b/,
  /\/form\/(?:calendar|calendar-icon|marked-words|searchable-select|matching-choices|summary-view)\./,
  /\/form\/fields\/(?:date-range|place)-field\./,
  /\/form-engine\/src\/(?:runs\/summary|answers\/canonical-json|answers\/prefill|upgrade|parse-definition|review|schema|building|language|marks|rehearsal|english|finnish|messages\/(?:en|fi))\b/,
];

/**
 * What every form needs from the start travels as one file: one request, and better compressed than the many pieces
 * that it would else be cut into because pages fetched later share some of them.
 */
export const formGroup = {
  name: 'form',
  test: (id: string): boolean => ofForms.test(id) && !fetchedLater.some((later) => later.test(id)),
  // The engine's door leads to all of the engine, also to what is fetched later.
  includeDependenciesRecursively: false,
};
