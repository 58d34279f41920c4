import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { COUNT_RULE_IDS } from '#libs/application';
import { MODEL_CONSTITUTIONS, readModelConstitution } from '#libs/domain';
import type { ModelConstitution } from '#libs/domain';

/** Data of the domain; the same way from here in the sources and in what was built. */
const FOLDER = new URL('../../../../libs/domain/src/models/', import.meta.url);

/** The models that this installation offers. Read at start: one that cannot be adopted keeps the API from starting. */
@Injectable()
export class ModelConstitutions {
  /** In the order in which they are offered. */
  readonly all: readonly ModelConstitution[] = MODEL_CONSTITUTIONS.map((id) =>
    readModelConstitution(id, readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'), { countRules: COUNT_RULE_IDS }),
  );

  find(id: string): ModelConstitution | undefined {
    return this.all.find((each) => each.id === id);
  }
}
