// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBuilder, serve, type Asked } from '../../../../test/open-builder.tsx';
import { ImportPage } from './import-page.tsx';

let asked: Asked[];
beforeEach(() => (asked = serve()));
afterEach(() => vi.unstubAllGlobals());
const choose = (file: File) => fireEvent.change(screen.getByLabelText('Fil'), { target: { files: [file] } });
const read = () => fireEvent.click(screen.getByRole('button', { name: 'Läs in filen' }));

it('says what is wrong with no file and one that is far too large, and sends neither', async () => {
  openBuilder(<ImportPage />);
  read();
  const field = screen.getByLabelText('Fil');
  expect(screen.getByText('Välj en fil att läsa in.')).toBeTruthy();
  expect(document.activeElement).toBe(field);
  choose(new File(['x'.repeat(5_000_001)], 'stor.json'));
  expect(screen.queryByText('Välj en fil att läsa in.')).toBeNull();
  read();
  expect(screen.getByText(/^Filen är större än 5 MB/)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(asked).toEqual([]);
  choose(new File(['{}'], 'liten.json'));
  read();
  await vi.waitFor(() => expect(asked).toMatchObject([{ method: 'POST', body: { text: '{}' } }]), {
    timeout: 15_000,
  });
});
