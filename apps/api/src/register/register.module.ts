import { Module } from '@nestjs/common';
import {
  ConfirmRegisterImport,
  DiscardRegisterImport,
  ImportRegister,
  KeepBothMembers,
  ReadRegister,
} from '#libs/application';
import { ChangeRegisterImportResolver } from './change-register-import.resolver.js';
import { MembersResolver } from './members.resolver.js';
import {
  RegisterFileFaultResolver,
  RegisterImportsResolver,
  RegisterRowFaultResolver,
} from './register-imports.resolver.js';
import { RowsToCorrectController } from './rows-to-correct.controller.js';
import { UploadRegisterController } from './upload-register.controller.js';

@Module({
  controllers: [UploadRegisterController, RowsToCorrectController],
  providers: [
    ...[ImportRegister, KeepBothMembers, ConfirmRegisterImport, DiscardRegisterImport, ReadRegister],
    MembersResolver,
    RegisterImportsResolver,
    RegisterRowFaultResolver,
    RegisterFileFaultResolver,
    ChangeRegisterImportResolver,
  ],
})
export class RegisterModule {}
