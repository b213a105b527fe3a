Console.WriteLine("course");
return 2;
