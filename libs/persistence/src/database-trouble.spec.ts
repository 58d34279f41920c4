import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { databaseTrouble } from './database-trouble.js';

const failed = (code: string, message = 'detail'): QueryFailedError =>
  new QueryFailedError('select 1', [], Object.assign(new Error(message), { code }));

describe('What a failure of the database means (PostgreSQL 15, appendix A)', () => {
  it.each([
    ['too_many_connections', failed('53300'), 'passing'],
    ['disk_full', failed('53100'), 'passing'],
    ['cannot_connect_now', failed('57P03'), 'passing'],
    ['query_canceled, as by statement_timeout', failed('57014'), 'passing'],
    ['read_only_sql_transaction', failed('25006'), 'passing'],
    ['connection_failure', failed('08006'), 'passing'],
    ['serialization_failure', failed('40001'), 'passing'],
    ['lock_not_available', failed('55P03'), 'passing'],
    ['a connection that broke', failed('', 'Connection terminated unexpectedly'), 'passing'],
    ['a server that is away', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'passing'],
    ['a transaction whose connection broke', new QueryRunnerAlreadyReleasedError(), 'passing'],
    ['character_not_in_repertoire', failed('22021'), 'unstorable'],
    ['unique_violation: somebody forgot to decide', failed('23505'), undefined],
    ['syntax_error', failed('42601'), undefined],
    ['a bug of ours', new TypeError('x is undefined'), undefined],
    ['no error at all', 'text', undefined],
  ])('%s', (_name, error, trouble) => {
    expect(databaseTrouble(error)).toBe(trouble);
  });
});
