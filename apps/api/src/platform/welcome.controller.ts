import { Controller, Get, Header } from '@nestjs/common';
import { Allow } from '../access/allow.js';

/** What somebody finds who opens the address of this server in a browser. */
const WELCOME = `Quorate is running.

  GraphQL              POST /graphql   (the schema is schema.graphql in the source)
  Is it well?          GET  /health/ready
  Public records       GET  /elections/<uuid>/archive      the sealed ballots and proofs of a contest
                       GET  /elections/<uuid>/roots        batch roots, as published while votes came in
  Evidence             GET  /elections/<election>/bundle   once the result is declared

On the machine it runs on: npx quorate --help


Mae Quorate yn rhedeg.

  GraphQL              POST /graphql   (mae'r sgema yn schema.graphql yn y ffynhonnell)
  A yw'n iach?         GET  /health/ready
  Cofnodion cyhoeddus  GET  /elections/<uuid>/archive      papurau wedi'u selio a phrofion etholiad
                       GET  /elections/<uuid>/roots        gwreiddiau'r sypiau, fel y'u cyhoeddwyd
  Tystiolaeth          GET  /elections/<election>/bundle   ar ôl datgan y canlyniad

Ar y peiriant y mae'n rhedeg arno: npx quorate --help
`;

@Controller()
export class WelcomeController {
  @Get()
  @Allow('public')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  welcome(): string {
    return WELCOME;
  }
}
