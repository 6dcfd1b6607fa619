// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ImportProblems } from './import-problems.tsx';

it('names the line, the question and the reason', () => {
  const { container } = render(
    <ImportProblems
      problems={[
        { severity: 'error', path: 'key', message: 'Fel adress.', line: 4 },
        { severity: 'error', path: 'definition.steps[0]', message: 'Fel typ.', line: 6, question: 'Skola' },
      ]}
    />,
  );
  expect([...container.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Rad 4: Fel adress. key',
    'Rad 6, ”Skola”: Fel typ. definition.steps[0]',
  ]);
});
