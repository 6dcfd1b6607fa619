import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config.ts';
import { createContext } from '../../src/context.ts';
import { startServer } from '../../src/server.ts';

/** The API as it is run, telling its parent the port. */
const server = await startServer(await createContext(readConfig()));
process.send?.((server.server.address() as AddressInfo).port);
