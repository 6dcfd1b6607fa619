import type { EServiceOverview } from '@handslag/contracts/e-services';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { supportTexts as texts } from '../../i18n/spoken/support.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { aboutIn } from '../begin/about-in.ts';
import { eServicesQuery } from '../start/e-services-queries.ts';
import { browserFacts } from './browser-facts.ts';
import { StartActions } from './start-actions.tsx';

/** The way into the support service: what is known to be wrong first, which service it is about, and what one may tell of the browser. */
export function SupportStart({ eService }: { eService: EServiceOverview }) {
  const about = aboutIn(useSearchParams()[0]);
  const services = useQuery(eServicesQuery).data;
  const [telling, setTelling] = useState(false);
  const facts = browserFacts();
  const named = services?.find(({ key }) => key === about?.eService)?.name;
  const search = new URLSearchParams({
    // Told without a service, it is still about one: the form has a choice for not knowing.
    om: about?.eService ?? eService.key,
    ...(about?.step !== undefined && { steg: about.step }),
    ...(telling && { webblasare: facts.join(', ') }),
  });
  const used = about !== undefined || telling;
  return (
    <>
      <Disturbances />
      {named !== undefined && <p>{texts.about(inWords(named))}</p>}
      <div className="support-telling">
        <input
          id="support-telling"
          type="checkbox"
          checked={telling}
          aria-describedby="support-facts"
          onChange={(event) => setTelling(event.target.checked)}
        />
        <label htmlFor="support-telling">{texts.tell}</label>
        <div id="support-facts">
          <p className="soft">{texts.exactly}</p>
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      </div>
      <StartActions eService={eService} search={used ? `?${search.toString()}` : ''} />
    </>
  );
}

/** What is out of order right now, in any service. */
function Disturbances() {
  const { operatingMessages } = useMunicipality();
  if (operatingMessages.length === 0) return <p className="soft">{texts.noDisturbances}</p>;
  return (
    <Notice tone="warning" title={texts.disturbances}>
      <ul>
        {operatingMessages.map(({ id, text, to }) => (
          <li key={id}>
            <Words text={text} /> {texts.until(formatDayAndTime(to))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
