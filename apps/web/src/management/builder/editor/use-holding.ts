import { holdWorkEndpoint, releaseWorkEndpoint, type Work } from '@handslag/contracts/builder';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import type { Editor } from './editor.ts';

type Holder = NonNullable<Work['editor']>;
const beatMs = 20_000;

/** Says every 20 seconds that this tab edits, and who does instead. While it is someone else nothing can be changed here. */
export function useHolding(editor: Editor): {
  holder: Holder | null;
  takeOver: () => Promise<number>;
} {
  const { key, tab } = editor;
  const [holder, setHolder] = useState<Holder | null>(null);
  const hold = useCallback(
    async (takeOver: boolean): Promise<number> => {
      const reply = await call(holdWorkEndpoint, { params: { key }, body: { tab, takeOver } });
      setHolder(reply.editor);
      editor.setLocked(!reply.editor.you);
      return reply.revision;
    },
    [editor, key, tab],
  );
  useEffect(() => {
    const beat = () => void hold(false).catch(() => undefined);
    beat();
    const timer = setInterval(beat, beatMs);
    const release = () =>
      void call(releaseWorkEndpoint, { params: { key }, body: { tab } }, { keepalive: true }).catch(
        () => undefined,
      );
    window.addEventListener('pagehide', release);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [hold, key, tab]);
  return { holder, takeOver: useCallback(() => hold(true), [hold]) };
}
