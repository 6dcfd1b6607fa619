import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { inWords, langOf } from '../../i18n/language.ts';
import { startTexts as texts } from '../../i18n/spoken/start.ts';
import { among } from './among.ts';
import { eServicesQuery, mostUsedQuery } from './e-services-queries.ts';
import { useBegunKnown } from './resume-drafts.tsx';

/** What most people come for. Nothing until enough have come. */
export function MostUsed() {
  const begunKnown = useBegunKnown();
  const services = useQuery(eServicesQuery).data ?? [];
  const used = among(services, useQuery(mostUsedQuery).data ?? []);
  if (!begunKnown || used.length === 0) return null;
  return (
    <section className="most-used" aria-labelledby="most-used">
      <h2 id="most-used">{texts.mostUsed}</h2>
      <ul>
        {used.map(({ key, name }) => (
          <li key={key}>
            <Link to={`/e-tjanster/${key}`} lang={langOf(name)}>
              {inWords(name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
