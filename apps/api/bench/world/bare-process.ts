import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { Pool } from 'pg';

/**
 * The bound: Fastify and pg with nothing between. PUT /save is one durable UPDATE of a row as large as a draft; POST /submit one
 * transaction of three statements. No session, no checks, no row security, no merge.
 */
const app = fastify();
const pool = new Pool({ connectionString: process.env['BARE_DATABASE_URL'] ?? '', max: 10 });

app.put<{ Body: { id: number; answers: object } }>('/save', async ({ body }) => {
  const { rows } = await pool.query<{ revision: number }>({
    name: 'save',
    text: 'UPDATE bare_draft SET answers = $1, revision = revision + 1, saved_at = now() WHERE id = $2 RETURNING revision, saved_at',
    values: [JSON.stringify(body.answers), body.id],
  });
  return rows[0];
});

app.post<{ Body: { id: number; answers: object } }>('/submit', async ({ body }) => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ last: number }>({
      name: 'number',
      text: 'UPDATE bare_series SET last = last + 1 RETURNING last',
    });
    await client.query({
      name: 'file',
      text: 'INSERT INTO bare_errand (number, answers) VALUES ($1, $2)',
      values: [rows[0]?.last, JSON.stringify(body.answers)],
    });
    await client.query({ name: 'delete', text: 'DELETE FROM bare_draft WHERE id = $1', values: [body.id] });
    await client.query('COMMIT');
    return { number: rows[0]?.last };
  } finally {
    client.release();
  }
});

await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port);
