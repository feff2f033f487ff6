import { askEveryone } from './matrix/ask-everyone.ts'

askEveryone('postgres')
