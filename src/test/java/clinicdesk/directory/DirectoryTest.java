package clinicdesk.directory;
class DirectoryTest {}
