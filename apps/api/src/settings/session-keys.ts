import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsReader } from './settings-reader.ts';

export type SessionKey = { id: string; secret: string };

const leastLength = 32;

/**
 * The keys that sign session tokens, newest first, from SESSION_KEYS (comma separated). To rotate, put a new one first
 * and remove the last when the longest session has ended. In development one is made and kept in the data folder.
 */
export function sessionKeys(
  read: SettingsReader,
  { production, dataFolder }: { production: boolean; dataFolder: string },
): SessionKey[] {
  let secrets = read.list('SESSION_KEYS');
  if (secrets.length === 0 && production) {
    read.refuse(
      'SESSION_KEYS saknas. Gör en nyckel med `openssl rand -base64 32` och ange den i SESSION_KEYS eller SESSION_KEYS_FILE.',
    );
  }
  if (secrets.length === 0 && !production) secrets = [developmentKey(dataFolder)];
  if (secrets.length > 2)
    read.refuse('SESSION_KEYS har fler än två nycklar. Behåll den nyaste och den före.');
  if (secrets.some((secret) => secret.length < leastLength || new Set(secret).size < 10)) {
    read.refuse(
      `En nyckel i SESSION_KEYS är för kort eller för enkel. Använd minst ${leastLength} slumpade tecken.`,
    );
  }
  return secrets.map((secret) => ({ id: keyId(secret), secret }));
}

function keyId(secret: string): string {
  return createHash('sha256').update(`session key id:${secret}`).digest('hex').slice(0, 12);
}

function developmentKey(dataFolder: string): string {
  const file = join(dataFolder, 'session-key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    mkdirSync(dataFolder, { recursive: true });
    const secret = randomBytes(32).toString('base64url');
    try {
      writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
      return secret;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
      return readFileSync(file, 'utf8').trim();
    }
  }
}
