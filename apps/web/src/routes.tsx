import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from './citizen/chrome/not-found-page.tsx';
import { Portal } from './citizen/chrome/portal.tsx';
import { InstallationStart } from './citizen/start/installation-start.tsx';
import { StartPage } from './citizen/start/start-page.tsx';
import { wordsReady } from './i18n/speak.ts';
import { MunicipalityGate } from './municipality/municipality-gate.tsx';

const OverviewPage = page(() => import('./citizen/overview/overview-page.tsx'), 'OverviewPage');
const WholeFormPage = page(() => import('./citizen/whole-form/whole-form-page.tsx'), 'WholeFormPage');
const BeginPage = page(() => import('./citizen/begin/begin-page.tsx'), 'BeginPage');
const FillInPage = page(() => import('./citizen/fill-in/fill-in-page.tsx'), 'FillInPage');
const SigningPage = page(() => import('./citizen/signing/signing-page.tsx'), 'SigningPage');
const VerifyPage = page(() => import('./citizen/verify/verify-page.tsx'), 'VerifyPage');
const ConfirmationPage = page(() => import('./citizen/errand/confirmation-page.tsx'), 'ConfirmationPage');
const MyPage = page(() => import('./citizen/my-page/my-page.tsx'), 'MyPage');
const MyDataPage = page(() => import('./citizen/my-data/my-data-page.tsx'), 'MyDataPage');
const ErrandPage = page(() => import('./citizen/errand/errand-page.tsx'), 'ErrandPage');
const CompletionPage = page(() => import('./citizen/completion/completion-page.tsx'), 'CompletionPage');
const SignInPage = page(() => import('./citizen/sign-in/sign-in-page.tsx'), 'SignInPage');
const AboutEidPage = page(() => import('./citizen/eid/about-eid-page.tsx'), 'AboutEidPage');
const EidTestPage = page(() => import('./citizen/eid/eid-test-page.tsx'), 'EidTestPage');
const SignInHelpPage = page(() => import('./citizen/help/sign-in-help-page.tsx'), 'SignInHelpPage');
const QuestionsPage = page(() => import('./citizen/help/questions-page.tsx'), 'QuestionsPage');
const PaperFormsPage = page(() => import('./citizen/paper-forms/paper-forms-page.tsx'), 'PaperFormsPage');
const FollowUpPage = page(() => import('./citizen/follow-up/follow-up-page.tsx'), 'FollowUpPage');
const SessionEndPage = page(() => import('./citizen/session-end/session-end-page.tsx'), 'SessionEndPage');
const PersonalDataPage = page(() => import('./citizen/about/about-page.tsx'), 'PersonalDataPage');
const AccessibilityPage = page(
  () => import('./citizen/accessibility/accessibility-page.tsx'),
  'AccessibilityPage',
);
const AccessibilityReportPage = page(
  () => import('./citizen/accessibility/report-page.tsx'),
  'AccessibilityReportPage',
);
const SiteMapPage = page(() => import('./citizen/site-map/site-map-page.tsx'), 'SiteMapPage');
const OperatorPage = page(() => import('./management/operator/operator-page.tsx'), 'OperatorPage');
const ManagementArea = page(() => import('./management/management-area.tsx'), 'ManagementArea');

/** Every address of the site. Who may see a page is decided by the API's answers; these only say what to show. */
export function AppRoutes() {
  return (
    <MunicipalityGate unknown={<Installation />}>
      <Routes>
        <Route element={<Portal />}>
          <Route index element={<StartPage />} />
          <Route path="e-tjanster/:key" element={<OverviewPage />} />
          <Route path="e-tjanster/:key/fragor" element={<WholeFormPage />} />
          <Route path="e-tjanster/:key/fyll-i" element={<BeginPage />} />
          {/* One route, so that a draft stays open from step to step; the step `granska` is the review. */}
          <Route path="arende/:draftId/:stepId?" element={<FillInPage />} />
          <Route path="arende/:draftId/skriv-under/:signingId" element={<SigningPage />} />
          <Route path="underskrift/:signingId" element={<SigningPage />} />
          <Route path="kontrollera-kvittens" element={<VerifyPage />} />
          <Route path="inskickat/:errandId" element={<ConfirmationPage />} />
          <Route path="min-sida" element={<MyPage />} />
          <Route path="min-sida/uppgifter" element={<MyDataPage />} />
          <Route path="mina-arenden/:errandId" element={<ErrandPage />} />
          <Route path="mina-arenden/:errandId/komplettera" element={<CompletionPage />} />
          <Route path="logga-in" element={<SignInPage />} />
          <Route path="om-e-legitimation" element={<AboutEidPage />} />
          <Route path="testa-e-legitimation" element={<EidTestPage />} />
          {/* What happened, and with which e-legitimation. */}
          <Route path="hjalp-med-inloggning/:problem?/:eid?" element={<SignInHelpPage />} />
          <Route path="fragor-och-svar" element={<QuestionsPage />} />
          <Route path="blanketter" element={<PaperFormsPage />} />
          <Route path="folj-arende" element={<FollowUpPage />} />
          <Route path="session-slut" element={<SessionEndPage />} />
          <Route path="personuppgifter" element={<PersonalDataPage />} />
          <Route path="tillganglighet" element={<AccessibilityPage />} />
          <Route path="tillganglighet/rapportera" element={<AccessibilityReportPage />} />
          <Route path="webbkarta" element={<SiteMapPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        <Route path="handlaggning/*" element={<ManagementArea />} />
      </Routes>
    </MunicipalityGate>
  );
}

/** On the installation's own address, which belongs to no municipality. */
function Installation() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="drift" element={<OperatorPage />} />
        <Route path="*" element={<InstallationStart />} />
      </Routes>
    </Suspense>
  );
}

/** A page whose code, and words in the language of the page, are fetched when it is first shown. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => {
    const code = await load();
    await wordsReady();
    return { default: code[name] };
  });
}
