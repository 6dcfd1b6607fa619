import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { saveCsv } from './save-csv.ts';

/** Takes a table of the page home as a file. */
export function CsvButton({ about, rows }: { about: string; rows: readonly (readonly string[])[] }) {
  const name = `${about.toLowerCase().replaceAll(/[^a-zåäö0-9]+/g, '-')}.csv`;
  return (
    <div>
      <Button
        look="secondary"
        className="button-small"
        aria-label={`${texts.download}: ${about}`}
        onClick={() => saveCsv(name, rows)}
      >
        <Icon name="download" />
        {texts.download}
      </Button>
    </div>
  );
}
