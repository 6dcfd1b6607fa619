import './file-link.css';
import { viewableKinds } from '@handslag/contracts/errands';
import { fileLinkTexts as texts } from '../i18n/spoken/file-link.ts';
import { Icon } from './icon.tsx';

type FileLinkProps = {
  file: { name: string; kind: string };
  /** Where the browser shows it, and where it is fetched. */
  viewAt: string;
  fetchAt: string;
};

/** A file by its name: shown in a tab of its own where the browser can, with the way to fetch it beside; any other is fetched. */
export function FileLink({ file: { name, kind }, viewAt, fetchAt }: FileLinkProps) {
  const viewable = viewableKinds.includes(kind);
  return (
    <span className="file-ways">
      {viewable ? (
        <a href={viewAt} target="_blank" rel="noopener noreferrer">
          <Icon name="attachment" />
          <span>
            {name} <span className="visually-hidden">{texts.newTab}</span>
          </span>
        </a>
      ) : (
        <a href={fetchAt} download>
          <Icon name="attachment" />
          {name}
        </a>
      )}
      {viewable && (
        <a href={fetchAt} download>
          <span>
            {texts.fetch} <span className="visually-hidden">{name}</span>
          </span>
        </a>
      )}
    </span>
  );
}
