import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { UnitOfWork } from '#libs/application';
import type { AuditEntry, Stores } from '#libs/application';
import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import { AUDIT_MATRIX } from '../audit-matrix.js';

const HEADER = 'x-test-request';

/** Notes which audit events each request of the test API wrote and committed. */
export class AuditWatch {
  private readonly written = new Map<string, AuditEntry[]>();
  private readonly request = new AsyncLocalStorage<AuditEntry[]>();
  private last = 0;

  /** Headers that make a request watched. */
  watch(): { readonly id: string; readonly headers: Readonly<Record<string, string>> } {
    const id = String((this.last += 1));
    return { id, headers: { [HEADER]: id } };
  }

  readonly middleware = (request: Request, _response: Response, next: NextFunction): void => {
    const id = request.headers[HEADER];
    if (typeof id !== 'string') return next();
    const entries: AuditEntry[] = [];
    this.written.set(id, entries);
    this.request.run(entries, next);
  };

  /** The same unit of work, whose audit events are noted once it has committed. */
  around(inner: UnitOfWork): UnitOfWork {
    const { request } = this;
    return new (class extends UnitOfWork {
      async run<T, E>(id: OrganisationId, work: (stores: Stores) => Promise<Result<T, E>>): Promise<Result<T, E>> {
        const entries: AuditEntry[] = [];
        const outcome = await inner.run<T, E>(id, (stores) => {
          const append = (entry: AuditEntry) => {
            entries.push(entry);
            return stores.audit.append(entry);
          };
          const audit = {
            append,
            head: () => stores.audit.head(),
            after: (...args: [number, number]) => stores.audit.after(...args),
          };
          return work({ ...stores, audit });
        });
        if (outcome.ok) request.getStore()?.push(...entries);
        return outcome;
      }
    })();
  }

  /** @throws Error when a mutation that succeeded wrote something else than `AUDIT_MATRIX` says */
  check(id: string, query: string, data: Readonly<Record<string, unknown>> | null): void {
    const entries = this.written.get(id) ?? [];
    this.written.delete(id);
    const field = mutationField(query);
    if (!field || !data || hasFailed(data)) return;
    const types = entries.map(({ type }) => type);
    const rule = AUDIT_MATRIX[field];
    if (!rule)
      throw new Error(`the mutation ${field} has no line in test/audit-matrix.ts; it wrote [${types.join(', ')}]`);
    const isRight =
      'none' in rule
        ? types.length === 0
        : 'any' in rule
          ? types.every((type) => [rule.any].flat().includes(type))
          : 'all' in rule
            ? types.join() === rule.all.join()
            : 'one' in rule
              ? types.length === 1 && types[0] === rule.one
              : types.length === 0 || (types.length === 1 && types[0] === rule.oneOrRepeat);
    if (!isRight)
      throw new Error(
        `the mutation ${field} wrote [${types.join(', ')}] to the audit trail, not ${JSON.stringify(rule)}`,
      );
  }
}

/** A refusal, or null where an error stood in the way; also what did not ask which of the two it is. */
function hasFailed(data: Readonly<Record<string, unknown>>): boolean {
  const [answer] = Object.values(data);
  if (typeof answer !== 'object' || answer === null || Object.keys(answer).length === 0) return true;
  if ('__typename' in answer) return answer.__typename === 'Refusal';
  return 'code' in answer || 'message' in answer;
}

function mutationField(query: string): string | undefined {
  try {
    const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const [field] = operation?.operation === OperationTypeNode.MUTATION ? operation.selectionSet.selections : [];
    return field?.kind === Kind.FIELD ? field.name.value : undefined;
  } catch {
    return undefined; // an attack, not an operation
  }
}
