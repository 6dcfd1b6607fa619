import type { WorkProblem } from '@handslag/contracts/builder';
import { Link } from 'react-router';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { useDefinition, useEditor } from '../editor/use-editor.ts';
import { placeOf } from './place-of.ts';

/** What is wrong, each with a link to where it is put right. */
export function ProblemList({ problems }: { problems: readonly WorkProblem[] }) {
  const { key } = useEditor();
  const definition = useDefinition();
  return (
    <ul className="builder-problems">
      {problems.map(({ path, message }) => {
        const place = placeOf(definition, path);
        return (
          <li key={path + message}>
            {place.area === 'installningar' && place.name !== undefined && <strong>{place.name}: </strong>}
            {message}{' '}
            <Link to={`/handlaggning/e-tjanster/${key}/${place.area}${place.search}`}>
              {place.name === undefined ? texts.toSettings : texts.toPlace(place.name)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
