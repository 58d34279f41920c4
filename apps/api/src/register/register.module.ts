import { Module } from '@nestjs/common';
import {
  ConfirmRegisterImport,
  DiscardRegisterImport,
  ImportRegister,
  KeepBothMembers,
  MatchRegisterColumns,
  ReadRegister,
  UndoRegisterImport,
} from '#libs/application';
import { ChangeRegisterImportResolver } from './change-register-import.resolver.js';
import { MembersFileController } from './members-file.controller.js';
import { MembersResolver } from './members.resolver.js';
import {
  RegisterFileFaultResolver,
  RegisterImportsResolver,
  RegisterRowFaultResolver,
} from './register-imports.resolver.js';
import { RowsToCorrectController } from './rows-to-correct.controller.js';
import { UploadRegisterController } from './upload-register.controller.js';

@Module({
  controllers: [UploadRegisterController, RowsToCorrectController, MembersFileController],
  providers: [
    ...[ImportRegister, MatchRegisterColumns, KeepBothMembers, ConfirmRegisterImport, DiscardRegisterImport],
    ...[UndoRegisterImport, ReadRegister],
    MembersResolver,
    RegisterImportsResolver,
    RegisterRowFaultResolver,
    RegisterFileFaultResolver,
    ChangeRegisterImportResolver,
  ],
})
export class RegisterModule {}
