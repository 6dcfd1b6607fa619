import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { useNavigate } from 'react-router';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { FilterForm, FilterSelect } from '../written/filter-form.tsx';
import { chosenToAddress, type Chosen } from './statistics-address.ts';

/** The months of the last six years, newest first: a field for months is a bare text field in some browsers. */
function monthNames(now: Date, also: readonly string[]): string[] {
  const months = Array.from({ length: 72 }, (_, back) => {
    const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 15));
    return day.toISOString().slice(0, 7);
  });
  return [...new Set([...months, ...also])].sort().toReversed();
}

/** Which months, and which service. */
export function StatisticsFilters({
  chosen,
  services,
  wrong,
}: {
  chosen: Chosen;
  services: readonly ServiceStatistics[];
  wrong: string | null;
}) {
  const navigate = useNavigate();
  const months = monthNames(new Date(), [chosen.from, chosen.to]).map((month) => ({
    value: month,
    label: texts.month(month),
  }));
  return (
    <FilterForm
      submit={texts.show}
      onAsk={({ from = '', to = '', eService = '' }) =>
        void navigate(chosenToAddress({ from, to, eService }))
      }
      after={
        wrong !== null && (
          <p className="field-error" id="statistics-wrong" role="alert">
            {wrong}
          </p>
        )
      }
    >
      {(['from', 'to'] as const).map((edge) => (
        <FilterSelect
          key={edge}
          id={`statistics-${edge}`}
          name={edge}
          label={texts[edge]}
          value={chosen[edge]}
          choices={months}
          mistake={edge === 'to' && wrong !== null ? 'statistics-wrong' : undefined}
        />
      ))}
      <FilterSelect
        id="statistics-service"
        name="eService"
        label={texts.eService}
        value={chosen.eService}
        choices={[
          { value: '', label: texts.all },
          ...services.map(({ key, name }) => ({ value: key, label: inWords(name) })),
          // Chosen, and nothing is counted of it in these months.
          ...(chosen.eService !== '' && !services.some(({ key }) => key === chosen.eService)
            ? [{ value: chosen.eService, label: chosen.eService }]
            : []),
        ]}
      />
    </FilterForm>
  );
}
