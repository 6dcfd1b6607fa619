import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { FiguresTable } from './figures-table.tsx';
import { StatisticsPart } from './statistics-part.tsx';

const columns = Object.values(texts.satisfactionColumns);

/** What people answered after they had sent in, where at least five have. */
export function SatisfactionPart({ services }: { services: readonly ServiceStatistics[] }) {
  const rows = services.flatMap(({ key, name, satisfaction }) => {
    if (satisfaction === null) return [];
    const { answers, ease, clarity } = satisfaction;
    return [{ key, name: inWords(name), cells: [String(answers), texts.mean(ease), texts.mean(clarity)] }];
  });
  const lead = rows.length === 0 ? texts.noSatisfaction : texts.satisfactionLead;
  return (
    <StatisticsPart id="satisfaction" title={texts.satisfaction} lead={lead}>
      {rows.length > 0 && (
        <FiguresTable about={texts.satisfaction} first={texts.eService} columns={columns} rows={rows} />
      )}
    </StatisticsPart>
  );
}
