import { writeCsv } from '@handslag/contracts/files/csv';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../save-file.ts';

/** Takes a table of the page home as a file. */
export function CsvButton({ about, rows }: { about: string; rows: readonly (readonly string[])[] }) {
  const name = `${about.toLowerCase().replaceAll(/[^a-zåäö0-9]+/g, '-')}.csv`;
  return (
    <div>
      <Button
        look="secondary"
        className="button-small"
        aria-label={`${texts.download}: ${about}`}
        onClick={() => saveFile(name, writeCsv(rows), 'text/csv;charset=utf-8')}
      >
        <Icon name="download" />
        {texts.download}
      </Button>
    </div>
  );
}
